import type { ViewId } from "../frame/pane";

/** A part of the pane that no function or model has the name of. */
export interface Place {
  readonly label: string;
  /** How to get there and what it does. */
  readonly about: string;
  readonly view: ViewId;
  /** What else somebody may ask for. */
  readonly words: readonly string[];
}

export const PLACES: readonly Place[] = [
  {
    label: "Two-way table, grid and heat map",
    about:
      "Give a function a row and a column and it fills the grid between. For a picture select its cell, then Explain > Sensitivity over two inputs.",
    view: "explain",
    words: [
      "heat map",
      "heatmap",
      "data table",
      "sensitivity table",
      "two way sensitivity",
      "grid",
    ],
  },
  {
    label: "How sure is this result",
    about: "Explain: spread of the selected cell when its inputs are uncertain, with a histogram.",
    view: "explain",
    words: ["histogram", "distribution", "confidence interval"],
  },
  {
    label: "Precedents of a cell",
    about: "Explain: how the selected cell comes about, through other cells to the filing.",
    view: "explain",
    words: ["trace precedents", "audit a cell", "where does this cell come from"],
  },
  {
    label: "Prepare for sharing",
    about: "Doctor: plain formulas or values for readers without the add-in.",
    view: "doctor",
    words: ["share", "send to a client", "freeze", "convert to values", "native formulas"],
  },
  {
    label: "Repair #NAME?",
    about:
      "Doctor: formulas that came without the add-in, misspelt names, errors and their causes.",
    view: "doctor",
    words: ["broken formulas", "fix errors", "misspelt", "scan", "doctor"],
  },
  {
    label: "Team table",
    about: "Companies: your own figures, preferred over ours wherever a formula points at them.",
    view: "companies",
    words: ["own figures", "override a figure", "my numbers", "house view"],
  },
  {
    label: "Charts",
    about: "Models: pictures of shutdown prices, shells, the power gap and paths.",
    view: "models",
    words: ["chart", "graph", "picture", "plot"],
  },
];
