/** Light, dark, or as the system has it. */
import { useEffect, useState } from "preact/hooks";

/** How the page is coloured. */
export type Theme = "auto" | "light" | "dark";

const key = "luckydraw-playground-theme";
const next: Readonly<Record<Theme, Theme>> = { auto: "light", light: "dark", dark: "auto" };

/** The theme and what turns it to the next one; the browser remembers it. */
export function useTheme(): { readonly theme: Theme; turn(): void } {
  const [theme, setTheme] = useState<Theme>(savedTheme);
  useEffect(() => {
    if (theme === "auto") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
    try {
      localStorage.setItem(key, theme);
    } catch {
      // Storage may be off; the theme then lasts as long as the page.
    }
  }, [theme]);
  return { theme, turn: () => setTheme(next[theme]) };
}

function savedTheme(): Theme {
  try {
    const saved = localStorage.getItem(key);
    return saved === "light" || saved === "dark" ? saved : "auto";
  } catch {
    return "auto";
  }
}
