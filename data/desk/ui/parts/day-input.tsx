/** A day by the browser's own field, which knows the calendar; a text where a time or a month was given. */
interface DayInputProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

export function DayInput({ value, onValue }: DayInputProps) {
  return /^(?:\d{4}-\d\d-\d\d)?$/.test(value) ? (
    <input type="date" value={value} onInput={({ currentTarget }) => onValue(currentTarget.value)} />
  ) : (
    <input type="text" value={value} onInput={({ currentTarget }) => onValue(currentTarget.value)} />
  );
}
