import type { Service } from '../model/model.ts';
import { durationSeconds } from '../model/units.ts';

/** A label by which people tell kompose what they want; `undefined` where it says nothing. */
export function label({ labels }: Service, name: string): string | undefined {
  const value = labels.get(`kompose.${name}`)?.trim();
  return value === '' ? undefined : value;
}

export function numberLabel(service: Service, name: string): number | undefined {
  const text = label(service, name);
  return text !== undefined && /^\d{1,9}$/u.test(text) ? Number(text) : undefined;
}

export function durationLabel(service: Service, name: string): number | undefined {
  return durationSeconds(label(service, name));
}
