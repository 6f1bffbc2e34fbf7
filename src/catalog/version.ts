/** The add-in's version, as in package.json; a test holds the two together. */
export const ADDIN_VERSION = "1.0.0";
