// Built files that the Worker carries as text: the bundler turns a `.txt` import into a string.
declare module '*.txt' {
  const text: string;
  export default text;
}
