const { configureGlobal } = require("fast-check");

/** The same random inputs in every run; `FC_SEED=7 npm test` tries others. */
configureGlobal({ seed: Number(process.env.FC_SEED ?? 20251118) });
