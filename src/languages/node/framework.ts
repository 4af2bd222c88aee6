export type Framework = {
  readonly name: string;
  /** The packages that make it up, any of them. */
  readonly packages: readonly string[];
  readonly kind: 'web' | 'static';
  /** What it listens on when nobody says otherwise; absent where it has no default. */
  readonly port?: number;
  /** It reads PORT by itself. */
  readonly readsPort?: true;
  /** People declare it as a development dependency, since it builds what runs. */
  readonly builds?: true;
  /** The server that its build makes, where the package asks for one by a dependency or brings it always. */
  readonly server?: { readonly needs?: string; readonly words: readonly string[] };
  /** What it must be told to listen to others. */
  readonly env?: readonly string[];
  /** Where its build puts what browsers load, and which of it carries a hash in its name. */
  readonly output?: string;
  readonly assets?: string;
};
