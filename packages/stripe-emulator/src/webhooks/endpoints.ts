/** Where events go. `connect: true` receives those of the connected accounts, false the platform's own. */
export interface Endpoint {
  url: string;
  secret: string;
  connect: boolean;
}
