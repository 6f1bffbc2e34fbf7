"""Times LibreOffice recalculating a column of native breakeven formulas.

Usage: recalculate.py ROWS PROFILE_FOLDER. Prints the best time in nanoseconds a row and the last
result. Starts its own LibreOffice on a pipe of its own and ends it again.
"""

import os
import subprocess
import sys
import time

import uno

DOWN = uno.Enum("com.sun.star.sheet.FillDirection", "TO_BOTTOM")
LINEAR = uno.Enum("com.sun.star.sheet.FillMode", "LINEAR")
DAY = uno.Enum("com.sun.star.sheet.FillDateMode", "FILL_DATE_DAY")
# First value and step of efficiency, power price, network hashrate and block reward.
INPUTS = [(15, 1e-4), (0.03, 1e-7), (900, 0.01), (3.1, 1e-6)]


def main(rows, profile):
    pipe = "hashwatt-bench-%d" % os.getpid()
    office = subprocess.Popen(
        [
            "soffice",
            "-env:UserInstallation=file://" + profile,
            "--headless",
            "--norestore",
            "--nologo",
            "--accept=pipe,name=%s;urp;" % pipe,
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        desktop = connect(pipe)
        document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())
        sheet = document.Sheets.getByIndex(0)
        for column, (start, step) in enumerate(INPUTS):
            sheet.getCellByPosition(column, 0).Value = start
            cells = sheet.getCellRangeByPosition(column, 0, column, rows - 1)
            cells.fillSeries(DOWN, LINEAR, DAY, step, start + step * rows * 2)
        sheet.getCellByPosition(4, 0).Formula = "=24*A1*B1/(144*D1/(C1*1000))"
        sheet.getCellRangeByPosition(4, 0, 4, rows - 1).fillAuto(DOWN, 1)
        best = min(recalculate(document) for _ in range(7))
        last = sheet.getCellByPosition(4, rows - 1).Value
        print(best / rows, last)
        desktop.terminate()
    finally:
        office.wait(timeout=60)


def recalculate(document):
    started = time.perf_counter_ns()
    document.calculateAll()
    return time.perf_counter_ns() - started


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    address = "uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe
    for _ in range(120):
        try:
            context = resolver.resolve(address)
            return context.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", context
            )
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not answer within 60 s")


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
