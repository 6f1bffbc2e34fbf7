import type { Pane, View, ViewId, ViewRequests } from "./pane";

export interface ViewEntry<Id extends ViewId> {
  readonly label: string;
  /** Its code loads when its tab is first shown. */
  load(): Promise<(pane: Pane) => View<ViewRequests[Id]>>;
}

/** The tabs, from left to right. */
export const VIEWS: { readonly [Id in ViewId]: ViewEntry<Id> } = {
  functions: {
    label: "Functions",
    load: async () => (await import("../functions/functionsView")).createFunctionsView,
  },
  companies: {
    label: "Companies",
    load: async () => (await import("../companies/companiesView")).createCompaniesView,
  },
  models: {
    label: "Models",
    load: async () => (await import("../models/modelsView")).createModelsView,
  },
  explain: {
    label: "Explain",
    load: async () => (await import("../explain/explainView")).createExplainView,
  },
  doctor: {
    label: "Doctor",
    load: async () => (await import("../doctor/doctorView")).createDoctorView,
  },
  help: { label: "Help", load: async () => (await import("../help/helpView")).createHelpView },
};

export const VIEW_IDS = Object.keys(VIEWS) as readonly ViewId[];
