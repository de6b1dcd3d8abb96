const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** ISO 8601 calendar date as precise as it is known: "2017", "2017-10" or "2017-10-31", and it must exist. */
export function isCalendarDate(text: string): boolean {
  const parts = pattern.exec(text);
  if (!parts) return false;
  const [year, month, day] = [parts[1], parts[2] ?? '01', parts[3] ?? '01'].map(Number) as [
    number,
    number,
    number,
  ];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The same with year, month and day all given. */
export const isFullDate = (text: string): boolean => text.length === 10 && isCalendarDate(text);
