import Koa from 'koa';
import Router from '@koa/router';
import mongoose from 'mongoose';
import { config } from './config.js';

await mongoose.connect(config.mongoUrl);
const router = new Router();
router.get('/health', (context) => {
  context.body = 'ok';
});
new Koa().use(router.routes()).listen(config.port);
