const DEVELOPMENT_ID = "5c0f2d1e-8a57-4f0b-9a3e-7d1c2b6f4e90";
const DEVELOPMENT_NAMESPACE = "WATTDEV";

const CHANGES = [
  [/<Id>[^<]+<\/Id>/, `<Id>${DEVELOPMENT_ID}</Id>`],
  [/<DisplayName DefaultValue="([^"]+)"/, '<DisplayName DefaultValue="$1 (development)"'],
  [/(id="Functions\.Namespace" DefaultValue=")\w+"/, `$1${DEVELOPMENT_NAMESPACE}"`],
  // The pane writes and reads formulas in the namespace that its address names.
  [/(taskpane\.html)"/g, `$1?namespace=${DEVELOPMENT_NAMESPACE}"`],
  [/(id="Tab\.Label" DefaultValue="[^"]+)"/, '$1 dev"'],
];

/**
 * The manifest of a development copy that can be installed beside the released add-in: Excel tells
 * add-ins apart by id, users by name, and formulas by namespace, so all three differ.
 */
function developmentManifest(manifest) {
  return CHANGES.reduce((text, [pattern, replacement]) => {
    if (!pattern.test(text)) {
      throw new Error(`manifest.xml has nothing like ${pattern}`);
    }
    return text.replace(pattern, replacement);
  }, manifest);
}

module.exports = { developmentManifest };
