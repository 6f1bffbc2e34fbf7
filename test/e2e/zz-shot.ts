import { startBrowser } from "/work/main/test/e2e/harness";
async function main() {
  const s = await startBrowser();
  const w = await s.open({ colorScheme: (process.argv[2] as "light") ?? "light", height: 1400 });
  const pane = await w.pane();
  await w.page.addStyleTag({ content: "#pane { width: 320px; flex: none; }" });
  await pane.getByRole("tab", { name: "Companies" }).click();
  await pane.getByLabel("Search companies").waitFor();
  await w.page.locator("#pane").screenshot({ path: "/tmp/shots/" + ("c-0") + ".png" });
  for (const t of ["RIOT", "HUT"]) await pane.getByRole("checkbox", { name: new RegExp(`^${t} `) }).check();
  console.log(await pane.evaluate(() => [...document.querySelectorAll("*")].filter((e) => e.getBoundingClientRect().right > 322).map((e) => e.tagName + "." + e.className + " " + Math.round(e.getBoundingClientRect().right) + " " + (e.textContent ?? "").slice(0, 40)).slice(0, 15)));
  await w.page.locator("#pane").screenshot({ path: "/tmp/shots/" + ("c-1") + ".png" });
  for (const name of ["Comps table", "Compare two", "Use in a function", "Team table"]) {
    await pane.getByRole("button", { name, exact: true }).click();
    await pane.locator(".task h2").waitFor();
    await pane.locator(".task h2").scrollIntoViewIfNeeded();
    await w.page.waitForTimeout(300);
    await w.page.locator("#pane").screenshot({ path: "/tmp/shots/" + ("c-" + name.split(" ")[0] + (name.endsWith("two") ? "2" : "")) + ".png" });
  }
  await pane.getByRole("button", { name: "Close", exact: true }).click();
  await pane.locator(".card").first().evaluate((e) => e.scrollIntoView());
  await w.page.locator("#pane").screenshot({ path: "/tmp/shots/" + ("c-card") + ".png" });
  await pane.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
  await pane.getByText("Contracts (").first().evaluate((e) => e.scrollIntoView());
  await w.page.locator("#pane").screenshot({ path: "/tmp/shots/" + ("c-card2") + ".png" });
  await s.close();
}
void main();
