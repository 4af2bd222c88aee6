import * as grpc from '@grpc/grpc-js';
import { load } from './proto.js';

const PORT = process.env.PORT ?? '50051';
const server = new grpc.Server();
server.addService(load('payment.proto'), { charge: (_call: unknown, done: (e: null) => void) => done(null) });
server.bindAsync(`0.0.0.0:${PORT}`, grpc.ServerCredentials.createInsecure(), () => undefined);
process.on('SIGTERM', () => server.tryShutdown(() => undefined));
