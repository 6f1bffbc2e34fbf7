/** Before the names of the functions, wherever the pane reads or writes formulas. */
export const NAMESPACE = "WATT";
/** Excel saves a function of an add-in under this prefix, and shows it where the add-in is missing. */
export const SAVED_PREFIX = "_xldudf_";
