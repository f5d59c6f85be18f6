/** A domain answer as JSON tells it: instants have become text. */
export type Told<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? Told<Item>[]
    : T extends object
      ? { [Key in keyof T]: Told<T[Key]> }
      : T;
