/** The bar over everything: what this is, who one is, the inspector, the theme. */
import type { JSX } from "preact";
import { Ball } from "../chat/avatar.tsx";
import { Icon } from "../icon.tsx";
import { useTheme } from "../theme.ts";
import { PersonaMenu } from "./persona-menu.tsx";

interface TopBarProps {
  readonly sidebarOpen: boolean;
  readonly onSidebar: () => void;
  readonly inspectorOpen: boolean;
  readonly onInspector: () => void;
  /** Requests in which a function failed. */
  readonly failures: number;
}

/** Names the page and says that it is local. */
export function TopBar(props: TopBarProps): JSX.Element {
  return (
    <header class="top-bar">
      <button
        type="button"
        class="icon-button sidebar-toggle"
        aria-label="Channels"
        aria-expanded={props.sidebarOpen}
        onClick={props.onSidebar}
      >
        <Icon name="menu" />
      </button>
      <h1 class="brand">
        <Ball />
        <span>
          Luckydraw <span class="brand-room">playground</span>
        </span>
      </h1>
      <p class="local-note">Local workspace, nothing leaves this machine</p>
      <div class="top-tools">
        <button
          type="button"
          class="button quiet inspector-toggle"
          aria-expanded={props.inspectorOpen}
          onClick={props.onInspector}
        >
          <Icon name="inspect" />
          <span class="wide-only">Inspector</span>
          {props.failures > 0 && (
            <span class="count failed">
              {props.failures}
              <span class="visually-hidden"> failed</span>
            </span>
          )}
        </button>
        <ThemeButton />
        <PersonaMenu />
      </div>
    </header>
  );
}

const themes = {
  auto: { icon: "auto", label: "Colours as the system. Switch to light" },
  light: { icon: "sun", label: "Light colours. Switch to dark" },
  dark: { icon: "moon", label: "Dark colours. Switch to the system's" },
} as const;

function ThemeButton(): JSX.Element {
  const { theme, turn } = useTheme();
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={themes[theme].label}
      title={themes[theme].label}
      onClick={turn}
    >
      <Icon name={themes[theme].icon} />
    </button>
  );
}
