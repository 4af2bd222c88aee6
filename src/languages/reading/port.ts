import type { Service } from '../../facts/facts.ts';
import type { ImageWish } from '../../spec/plan.ts';

/** The port of an image: as asked where it can be moved, over 1024 where a variable chooses it. */
export function portAsked(service: Service, wish: ImageWish): number | undefined {
  const [declared] = service.ports;
  if (declared === undefined) return undefined;
  if (wish.port !== undefined && wish.port >= 1024) return wish.port;
  return declared.port < 1024 && declared.env !== undefined ? 8080 : declared.port;
}
