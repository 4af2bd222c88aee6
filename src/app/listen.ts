import { fail, ok } from '../kernel/result.ts';
import type { Server } from 'node:http';
import type { Result } from '../kernel/result.ts';

export type Place = { readonly port: number; readonly host: string | undefined };

/** Listens and answers the port that was found; 0 lets the system choose one. */
export async function listen(server: Server, { port, host }: Place): Promise<Result<number>> {
  const failure = await new Promise<NodeJS.ErrnoException | undefined>((settled) => {
    server.once('error', settled);
    server.listen({ port, ...(host !== undefined && { host }) }, () => {
      server.off('error', settled);
      settled(undefined);
    });
  });
  if (failure === undefined) {
    const address = server.address();
    return ok(typeof address === 'object' && address !== null ? address.port : port);
  }
  const words = known[failure.code ?? ''];
  if (words === undefined) throw failure;
  return fail({ what: `port ${port} ${words}`, where: 'PORT', fix: 'Set PORT to another one' });
}

const known: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use by another program',
  EACCES: 'may not be listened on by this user',
};
