import type { Detector } from '../facts/detector.ts';
import { node } from './node.ts';

export const languages: readonly Detector[] = [node];
