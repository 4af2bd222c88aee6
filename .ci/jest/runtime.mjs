import Runtime from 'jest-runtime';

/** The one of this worker. */
let kept;

/**
 * Jest loads every module anew for every suite. Ours hold no state, so a worker loads each once, and what V8 made fast
 * stays fast. The suites themselves and what stands beside them are loaded anew, as they are bound to who runs them.
 */
export default class KeptModules extends Runtime {
  constructor(...args) {
    const [suite, globalConfig] = args.slice(-2);
    if (kept !== undefined) return kept.begun(suite);
    super(...args);
    if (keepsModules(globalConfig)) kept = this;
  }

  begun(suite) {
    this._testPath = suite;
    this.testState.state = 'loading';
    return this;
  }

  teardown() {
    if (kept === undefined) return super.teardown();
    this.restoreAllMocks();
    this.jestGlobals.clearJestObjectCache();
    const { internalModuleRegistry: framework, esModuleRegistry: modules } = this.registries;
    framework.clear();
    for (const key of modules.keys()) if (isOfSuite(key)) modules.delete(key);
    for (const cache of [this.fileCache, this.transformCache, this.loggedReferenceErrors]) cache.clear();
    this.testState.teardown();
  }
}

/** Who watches changes the modules; what is covered is counted for each suite. */
export function keepsModules({ watch, watchAll, collectCoverage }) {
  return !watch && !watchAll && !collectCoverage;
}

function isOfSuite(key) {
  return key.startsWith('@jest/globals') || key.includes('/test/');
}
