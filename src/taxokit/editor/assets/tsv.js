// Blocks of cells as text with tabs, as spreadsheets put them on the clipboard: a text with a tab, a line break or a
// quotation mark is in quotation marks, and its own are doubled. Some programs leave out the quotation marks if a text has
// no tab and no line break: a text that begins with one, and does not end there, is taken as it is.

// Returns the rows of a text as lists of cells.
export function readTsv(text) {
  const cell = /"((?:[^"]|"")*)"(?=\t|\r|\n|$)|[^\t\r\n]*/y;
  const end = /\t|\r\n|\r|\n/y;
  const rows = [[]];
  for (let place = 0; ; ) {
    cell.lastIndex = place;
    const [whole, quoted] = cell.exec(text);
    rows.at(-1).push(quoted === undefined ? whole : quoted.replaceAll('""', '"'));
    end.lastIndex = place + whole.length;
    const sign = end.exec(text)?.[0];
    if (!sign) return rows;
    place = end.lastIndex;
    if (sign === "\t") continue;
    if (place === text.length) return rows;
    rows.push([]);
  }
}

export function writeTsv(rows) {
  return rows.map((row) => row.map((text) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join("\t")).join("\r\n");
}
