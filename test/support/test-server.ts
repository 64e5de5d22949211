import pg from 'pg';

/** A PostgreSQL server to test on. */
export type TestServer = {
  /** For the reader. */
  name: string;
  /** Address of its maintenance database. */
  url: string;
  /** The migrated database that the others are copied from. */
  template: string;
};

/** The address of a database behind a Unix socket. */
export function urlOf(host: string, user: string, database: string): string {
  return `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host)}`;
}

export function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

/** Runs one statement that needs a connection of its own (create database …). */
export async function administer(server: Pick<TestServer, 'url'>, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
