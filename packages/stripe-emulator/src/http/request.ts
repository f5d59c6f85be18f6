/** One request to the API, taken off the wire. Header names are in lower case. */
export interface ApiRequest {
  method: string;
  path: string;
  query: string;
  body: string;
  headers: Record<string, string | undefined>;
  account: string | null;
}

/** What goes back. */
export interface ApiAnswer {
  status: number;
  body: string;
  headers: Record<string, string>;
}
