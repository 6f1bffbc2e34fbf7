/*
 * The components of Fluent UI that the pane uses, each registered by its import. Text fields and
 * dialogs are the browser's own in Fluent's look: a description or error in the page cannot be tied
 * to an input inside a shadow root, and screen readers would not read it.
 */
import "@fluentui/web-components/badge.js";
import "@fluentui/web-components/button.js";
import "@fluentui/web-components/message-bar.js";
import "@fluentui/web-components/spinner.js";
import "@fluentui/web-components/tab.js";
import "@fluentui/web-components/tablist.js";
