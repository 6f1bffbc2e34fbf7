const DEVELOPMENT_ID = "5c0f2d1e-8a57-4f0b-9a3e-7d1c2b6f4e90";

const CHANGES = [
  [/<Id>[^<]+<\/Id>/, `<Id>${DEVELOPMENT_ID}</Id>`],
  [/<DisplayName DefaultValue="([^"]+)"/, '<DisplayName DefaultValue="$1 (development)"'],
  [/(id="Functions\.Namespace" DefaultValue="\w+)"/, '$1DEV"'],
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
