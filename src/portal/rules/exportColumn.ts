/** A column of an exported table. `width` in letters. */
export type ExportColumn<Line> = { title: string; width: number; valueOf: (line: Line) => string | number }
