type Port = { port: string; proto?: string; name?: string; led?: string; node?: string };
type Groups = Readonly<Record<string, string | undefined>>;
type Turn = { readonly names: string[]; readonly leds: string[]; last?: 'names' | 'leds' };

/** The ports that words list one after the other, with what is said of each, of all and in turn. */
export class PortsListed {
  private readonly ports: Port[] = [];
  private ahead: string | undefined;
  private proto: string | undefined;
  private turn: Turn | undefined;
  private isOfAll = false;
  private chosen: Port | undefined;

  private readonly steps: Readonly<Record<string, (said: string, own: string | undefined) => boolean>> = {
    turn: () => {
      this.turn = { names: this.turn?.names ?? [], leds: this.turn?.leds ?? [] };
      return true;
    },
    all: () => (this.isOfAll = true),
    proto: (said) => (this.proto = said.toUpperCase()) !== '',
    by: (said) => this.goesBy(said.toUpperCase()),
    both: (said) => this.opens(said, undefined) && this.put('led', said),
    next: () => {
      this.chosen = undefined;
      return this.ahead === undefined;
    },
    order: (said) => this.choose(said),
    more: (said) => this.turn?.last === 'names' && this.turn.names.push(said) > 0,
    ahead: (said) => this.leadsIn(said),
    name: (said) => this.called(said),
    inside: (said) => this.called(said),
    led: (said) => this.goesTo(said),
    node: (said) => this.put('node', said),
    port: (said, own) => this.opens(said, own),
  };

  /** Whether it can be what the words before led up to. */
  takes(said: Groups): boolean {
    const [key, text] =
      Object.entries(said).find(([own, one]) => one !== undefined && own in this.steps) ?? [];
    return key === undefined || text === undefined || this.steps[key]?.(text, said['own']) === true;
  }

  /** As the readers know it; nothing where it says no more than numbers, or leaves open whose something is. */
  written(): string | undefined {
    const { ports, turn } = this;
    const rows = [turn?.names ?? [], turn?.leds ?? []];
    const isWhole = rows.every(({ length }) => length === 0 || length === ports.length);
    if (ports.length < 2 || this.ahead !== undefined || !isWhole) return undefined;
    const all = ports.map((port, at) => ({
      ...port,
      ...inTurn(turn?.names[at], 'name'),
      ...inTurn(turn?.leds[at], 'led'),
    }));
    return isApart(all) ? all.map((port) => sayOf(port)).join(',') : undefined;
  }

  /** What comes behind a port is of that, behind a name of what is called so. */
  private goesBy(proto: string): boolean {
    const last = this.ports.at(-1);
    if (this.ahead === undefined && last?.proto === undefined && last !== undefined) last.proto = proto;
    else this.proto = proto;
    return true;
  }

  private opens(port: string, own: string | undefined): boolean {
    if (this.turn?.last === 'leds') return this.turn.leds.push(port) > 0;
    if (this.turn !== undefined || this.isOfAll) return false;
    const proto = own?.toUpperCase() ?? this.proto;
    const name = this.ahead;
    this.ports.push({ port, ...(proto !== undefined && { proto }), ...(name !== undefined && { name }) });
    [this.ahead, this.proto] = [undefined, undefined];
    return true;
  }

  private called(name: string): boolean {
    if (this.turn !== undefined) {
      this.turn.last = 'names';
      return this.turn.names.push(name) > 0;
    }
    const last = this.ports.at(-1);
    const isNext = this.chosen === undefined && (last === undefined || last.name !== undefined);
    return isNext ? this.leadsIn(name) : this.put('name', name);
  }

  private leadsIn(name: string): boolean {
    if (this.ahead !== undefined || this.turn !== undefined) return false;
    this.ahead = name;
    return true;
  }

  private goesTo(led: string): boolean {
    if (this.isOfAll) {
      for (const port of this.ports) port.led ??= led;
      return true;
    }
    if (this.turn === undefined) return this.put('led', led);
    this.turn.last = 'leds';
    return this.turn.leds.push(led) > 0;
  }

  private put(key: 'name' | 'led' | 'node', said: string): boolean {
    const port = this.chosen ?? this.ports.at(-1);
    if (port === undefined || port[key] !== undefined) return false;
    port[key] = said;
    return true;
  }

  private choose(order: string): boolean {
    const orders = [/前者|第一个/u, /后者|第二个/u, /第三个/u];
    const at = orders.findIndex((one) => one.test(order));
    this.chosen = this.ports[at];
    // What comes next is no longer of those before.
    return this.chosen !== undefined || (at === this.ports.length && order.startsWith('第'));
  }
}

function inTurn(said: string | undefined, key: 'name' | 'led'): Partial<Port> {
  return said === undefined ? {} : { [key]: said };
}

/** More than numbers is said, and nothing of it twice. */
function isApart(ports: readonly Port[]): boolean {
  const keys = new Set(ports.map(({ port, proto }) => `${port}/${proto ?? ''}`));
  const names = ports.flatMap(({ name }) => name ?? []);
  const isTold = ports.some(({ name, led }) => name !== undefined || led !== undefined);
  return isTold && keys.size === ports.length && new Set(names).size === names.length;
}

function sayOf({ port, proto = '', name, led, node }: Port): string {
  const called = name === undefined ? '' : `名为${name}的`;
  return `${called}${proto}端口${port},目标端口${led ?? port}${node === undefined ? '' : `,nodePort ${node}`}`;
}
