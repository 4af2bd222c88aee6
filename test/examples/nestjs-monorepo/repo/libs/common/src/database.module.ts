import { TypeOrmModule } from '@nestjs/typeorm';

export const DatabaseModule = TypeOrmModule.forRoot({ type: 'postgres', url: process.env.DATABASE_URL });
