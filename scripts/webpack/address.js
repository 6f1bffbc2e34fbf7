/** Where the add-in stands while it is developed; committed files name it. */
const DEV_HOST = "https://localhost:3000";

const LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";
const CLEAN = new RegExp(
  `^https://${LABEL}(?:\\.${LABEL})*(?::[1-9]\\d{0,4})?(?:/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*$`,
);

/**
 * The address the add-in is built for: lower-case host names, a port and a plain path at most. It
 * ends up in XML, in JSON and in Excel's own lists of addresses, which read escapes differently.
 */
function hostFrom(host = DEV_HOST) {
  if (typeof host !== "string" || !CLEAN.test(host) || !isItself(host)) {
    throw new Error(
      `--env host must be an https address such as https://example.com/hashwatt, in lower case up to the path, ` +
        `of letters, digits, "-", ".", "_" and "~", without a slash at the end; got ${JSON.stringify(host)}`,
    );
  }
  return host;
}

/** What a browser would call otherwise, such as https://example.com:443 or https://0x7f.1. */
function isItself(host) {
  return URL.canParse(host) && new URL(host).href.replace(/\/$/, "") === host;
}

const IN_XML = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** A text with the development address replaced, as its kind of file writes it. */
const atHost = {
  xml: (text, host) =>
    replaced(
      text,
      host.replace(/[&<>"']/g, (sign) => IN_XML[sign]),
    ),
  json: (text, host) => replaced(text, JSON.stringify(host).slice(1, -1)),
};

/** By a function: a text as replacement would have its "$&" expanded. */
function replaced(text, host) {
  return text.replaceAll(DEV_HOST, () => host);
}

module.exports = { DEV_HOST, hostFrom, atHost };
