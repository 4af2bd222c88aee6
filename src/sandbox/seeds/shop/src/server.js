import express from 'express';
import pino from 'pino';
import { readConfig } from './config.js';
import { connectCache } from './cache.js';
import { connectDatabase } from './database.js';
import { cartRoutes } from './routes/cart.js';
import { healthRoutes } from './routes/health.js';
import { productRoutes } from './routes/products.js';

const config = readConfig(process.env);
const log = pino({ level: config.logLevel });
const database = connectDatabase(config.databaseUrl);
const cache = await connectCache(config.redisUrl);

const app = express();
app.use(express.json({ limit: '100kb' }));
app.use(healthRoutes({ database, cache }));
app.use('/products', productRoutes({ database, cache }));
app.use('/cart', cartRoutes({ cache }));
app.use((error, request, response, _next) => {
  log.error({ error, path: request.path }, 'request failed');
  response.status(500).json({ error: 'internal' });
});

const server = app.listen(config.port, () => log.info({ port: config.port }, 'shop is open'));

process.on('SIGTERM', () => {
  server.close(async () => {
    await Promise.all([database.end(), cache.quit()]);
    process.exit(0);
  });
});
