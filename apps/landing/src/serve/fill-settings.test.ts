import { expect, test } from "vitest";
import { fillSettings } from "./fill-settings.ts";

test("a value is filled in wherever its name stands, escaped for HTML", () => {
  const filled = fillSettings('<a href="{{origin}}">{{origin}} {{operatorName}}</a>', {
    origin: "https://a.example",
    operatorName: '"A" & <B>',
  });

  expect(filled).toBe('<a href="https://a.example">https://a.example &quot;A&quot; &amp; &lt;B&gt;</a>');
});

test("a setting without a value is refused by its name", () => {
  expect(() => fillSettings("{{constructor}}", {})).toThrow(
    new TypeError("The setting constructor has no value"),
  );
});
