/** Why an attempt was broken off: not its own fault, so it is put back uncounted. */
export class Draining extends Error {
  constructor() {
    super('the process is being stopped');
    this.name = 'Draining';
  }
}
