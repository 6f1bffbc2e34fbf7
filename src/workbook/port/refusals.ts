import { quoteSheet } from "../../sheet/address";
import { PortError } from "../../sheet/errors";

/** Sentences that every implementation says alike. */

export function sheetMissing(sheet: string): PortError {
  return new PortError("missing", `There is no sheet ${quoteSheet(sheet)} in this workbook.`);
}

/** Without a sheet: the workbook's structure is locked, or Excel does not say what is. */
export function sheetProtected(sheet?: string): PortError {
  return sheet === undefined
    ? new PortError(
        "protected",
        "The workbook is protected. Unprotect it on the Review tab, then try again.",
      )
    : new PortError(
        "protected",
        `The sheet ${quoteSheet(sheet)} is protected. Unprotect it on the Review tab, then try again.`,
      );
}

export function lastVisibleSheet(sheet: string): PortError {
  return new PortError(
    "invalid",
    `The sheet ${quoteSheet(sheet)} is the last visible one and cannot be deleted. Add another sheet first.`,
  );
}

export function nameMissing(name: string): PortError {
  return new PortError("missing", `There is no name "${name}" in this workbook.`);
}

export function nameTaken(name: string, use: string): PortError {
  return new PortError(
    "invalid",
    `The name ${name} is in use already, for ${use}. Choose another.`,
  );
}

export function readOnly(): PortError {
  return new PortError(
    "protected",
    "This workbook is open for reading only. Save a copy or ask for the right to edit, then try again.",
  );
}
