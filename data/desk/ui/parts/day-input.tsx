/**
 * A day by the browser's own field, which knows the calendar; a text for a month or a time, which that field cannot hold. It turns
 * into a text by itself where one was given, and with a tap where one is to be typed.
 */
import { useState } from 'preact/hooks';

interface DayInputProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

export function DayInput({ value, onValue }: DayInputProps) {
  const [isText, setText] = useState(false);
  if (isText || !/^(?:\d{4}-\d\d-\d\d)?$/.test(value)) {
    return (
      <input
        type="text"
        placeholder="2022-01, or 2022-01-05T20:00"
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    );
  }
  return (
    <span class="day">
      <input type="date" value={value} onInput={({ currentTarget }) => onValue(currentTarget.value)} />
      <button type="button" class="plain" onClick={() => setText(true)}>
        Month or time
      </button>
    </span>
  );
}
