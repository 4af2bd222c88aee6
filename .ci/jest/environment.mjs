import { constants, createContext } from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';
import { keepsModules } from './runtime.mjs';

/** The one of this worker, in which its modules were loaded. */
let kept;

/**
 * Jest looks up every global, be it `String` or `Map`, through a proxy, which costs more than the loops that use them.
 * A context with globals of its own has them as fast as a process.
 */
export default class PlainGlobals extends TestEnvironment {
  constructor(config, context) {
    if (kept !== undefined) return kept;
    super(config, context);
    const plain = createContext(constants.DONT_CONTEXTIFY);
    const own = new Set(Reflect.ownKeys(plain));
    for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(this.global))) {
      if (!own.has(key) || shared.has(key)) Object.defineProperty(plain, key, property);
    }
    plain.global = plain;
    plain.Error.stackTraceLimit = 100;
    this.global = plain;
    this.context = plain;
    if (keepsModules(config.globalConfig)) kept = this;
  }

  /** Where the framework stood for the suite that ended: it is loaded anew for the next. */
  async teardown() {
    if (kept === undefined) return super.teardown();
    for (const key of Object.getOwnPropertySymbols(this.global)) {
      if (marks.test(key.description)) delete this.global[key];
    }
  }
}

/** As the framework calls its state, handlers and timeouts. */
const marks = /^[A-Z_]+$/;

/** What Node makes must be what tests compare it with. */
const shared = new Set(['ArrayBuffer', 'Uint8Array']);
