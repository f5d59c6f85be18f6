/** The beginning of a file, and how long it is. */
export interface FileStart {
  size: number;
  start: Uint8Array;
}

/** A link that ends: what a browser saves the file as, and for how long it works. */
export interface DownloadOptions {
  fileName: string;
  seconds: number;
}

/** Where files are stored. Keys are made by us: lower case, digits, "-", "." and "/". */
export interface FileStorage {
  put(key: string, bytes: Uint8Array, type: string): Promise<void>;
  /** Null where there is no such file. */
  get(key: string): Promise<Uint8Array | null>;
  /** The first bytes of a file and its size; null where there is none. */
  peek(key: string, bytes: number): Promise<FileStart | null>;
  /** Removes files; one that does not exist is removed already. */
  remove(keys: readonly string[]): Promise<void>;
  /** Where a browser puts a file of exactly this size by itself; null where files pass through this server. */
  uploadUrl(key: string, bytes: number, seconds: number): Promise<string | null>;
  /** A link to a private file, which a browser saves and does not show; null where this server sends it itself. */
  downloadUrl(key: string, options: DownloadOptions): Promise<string | null>;
}
