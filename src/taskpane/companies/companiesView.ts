import { findCompany } from "../../presets/companies";
import type { Company } from "../../presets/types";
import type { VintageChoice } from "../../presets/vintages";
import { button } from "../frame/controls";
import { element, fill } from "../frame/dom";
import type { CompanyRequest, Pane, View } from "../frame/pane";
import { createBuildOutPanel } from "./buildOutPanel";
import { companyCard } from "./card";
import { createComparePanel } from "./comparePanel";
import { createCompsPanel } from "./compsPanel";
import { createDataNotice } from "./dataNotice";
import { createFactPanel } from "./factPanel";
import { createPicker } from "./picker";
import type { Panel, Session } from "./session";
import { createTeamPanel } from "./teamPanel";
import { createUsePanel } from "./usePanel";
import { vintageSelect } from "./vintageSelect";

/** Companies: pick some, see what is known of them, and take it into the workbook. */
export function createCompaniesView(pane: Pane): View<CompanyRequest> {
  const picked: string[] = [];
  let vintage: VintageChoice = "latest";
  const host = createPanelHost();
  const session: Session = {
    pane,
    vintage: () => vintage,
    picked: () => [...picked],
    openPanel: host.open,
    closePanel: host.close,
  };
  // A card that is shown keeps what is open in it while others come and go.
  const made = new Map<string, HTMLElement[]>();
  const cardOf = (ticker: string): HTMLElement[] => {
    const card = made.get(ticker) ?? makeCard(session, findCompany(ticker));
    made.set(ticker, card);
    return card;
  };
  const actions = element("div", { class: "actions" });
  const cards = element("div");
  const refresh = (): void => {
    host.update();
    fill(actions, ...actionButtons(session));
    fill(cards, ...picked.flatMap((ticker) => cardOf(ticker)));
  };
  const picker = createPicker({
    isPicked: (ticker) => picked.includes(ticker),
    onPick(ticker, isPicked) {
      if (isPicked) {
        picked.push(ticker);
      } else {
        picked.splice(picked.indexOf(ticker), 1);
        made.delete(ticker);
      }
      refresh();
    },
  });
  refresh();
  return {
    element: element(
      "div",
      { class: "view companies-view" },
      createDataNotice(pane),
      picker.element,
      vintageSelect(vintage, (chosen) => {
        vintage = chosen;
        made.clear();
        refresh();
      }),
      actions,
      host.element,
      cards,
    ),
    show: ({ ticker }) => picker.pick(ticker),
  };
}

function actionButtons(session: Session): HTMLElement[] {
  const count = session.picked().length;
  const action = (label: string, needed: number, open: () => Panel): HTMLElement => {
    const made = button(label, () => {
      if (session.picked().length >= needed) {
        session.openPanel(open());
      }
    });
    made.toggleAttribute("disabled", count < needed);
    return made;
  };
  const hint = count === 0 ? [element("p", { class: "about" }, "Pick companies to begin.")] : [];
  return [
    ...hint,
    action("Comps table", 1, () => createCompsPanel(session)),
    action("Build-out", 1, () => createBuildOutPanel(session)),
    action("Compare two", 2, () => createComparePanel(session)),
    action("Use in a function", 1, () => createUsePanel(session, session.picked()[0])),
    action("Team table", 0, () => createTeamPanel(session)),
  ];
}

function makeCard(session: Session, company: Company | undefined): HTMLElement[] {
  return company === undefined
    ? []
    : [
        companyCard({
          pane: session.pane,
          company,
          vintage: session.vintage(),
          onFactSheet: () => session.openPanel(createFactPanel(session, company)),
          onUse: () => session.openPanel(createUsePanel(session, company.ticker)),
        }),
      ];
}

interface PanelHost {
  readonly element: HTMLElement;
  open(panel: Panel): void;
  /** After a change of what is picked. */
  update(): void;
  close(): void;
}

function createPanelHost(): PanelHost {
  const holder = element("div");
  const heading = element("h2", { tabindex: "-1" });
  let current: Panel | null = null;
  const close = (): void => {
    current?.close?.();
    current = null;
    fill(holder);
  };
  return {
    element: holder,
    open(panel) {
      close();
      current = panel;
      fill(heading, panel.title);
      const shut = button("Close", close, { subtle: true });
      fill(
        holder,
        element("section", { class: "task" }, heading, panel.element, element("div", {}, shut)),
      );
      heading.focus();
    },
    update() {
      if (current?.update === undefined) {
        close();
      } else {
        current.update();
        fill(heading, current.title);
      }
    },
    close,
  };
}
