export type Bell = {
  readonly ring: () => void;
  /** Resolves when it rings, and after so long in any case. */
  readonly heard: (milliseconds: number) => Promise<void>;
};

/** Rung while nobody listens, it is heard by the next who does. */
export function createBell(): Bell {
  let rang = false;
  let listener: (() => void) | undefined;
  const ring = () => {
    rang = true;
    listener?.();
  };
  const heard = async (milliseconds: number) => {
    if (!rang) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        listener = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    listener = undefined;
    rang = false;
  };
  return { ring, heard };
}
