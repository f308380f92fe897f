import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dataPackage } from '../../src/record/package';

interface TableSchema {
  fields: { name: string; type: string; hxl: string; constraints?: Record<string, unknown> }[];
  primaryKey: string | string[];
  missingValues: string[];
  foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
}
interface Package {
  name: string;
  profile: string;
  licenses: { name: string; path: string }[];
  contributors: { title: string }[];
  sources: { title: string; path?: string }[];
  resources: { name: string; path: string; profile: string; encoding: string; schema: TableSchema }[];
}

const committed = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as Package;
const TABLE_SCHEMA_TYPES = ['string', 'number', 'integer', 'boolean', 'date'];

describe('data/datapackage.json', () => {
  it('is what the schema in src/record makes (else run npm run data -- --write-package)', () => {
    expect(committed).toEqual(JSON.parse(JSON.stringify(dataPackage())));
  });

  it('names licence, contributors and sources', () => {
    expect(committed.profile).toBe('tabular-data-package');
    expect(committed.name).toMatch(/^[a-z0-9._-]+$/);
    expect(committed.licenses.map(({ name }) => name)).toEqual(['CC-BY-4.0']);
    expect(committed.contributors.map(({ title }) => title)).toEqual(['Crackdown Map contributors']);
    for (const { title, path } of committed.sources) {
      expect(title).not.toBe('');
      expect(path).toMatch(/^(https:\/\/|sources\.csv$)/);
    }
  });

  it('has a resource for every table of the folder, with the columns of its file', () => {
    const names = committed.resources.map(({ name }) => name);
    expect(names).toHaveLength(13);
    expect(new Set(names).size).toBe(13);
    for (const { name, path, profile, encoding, schema } of committed.resources) {
      expect(name).toMatch(/^[a-z0-9._-]+$/);
      expect([profile, encoding]).toEqual(['tabular-data-resource', 'utf-8']);
      expect(existsSync(`data/${path}`)).toBe(true);
      const [header] = readFileSync(`data/${path}`, 'utf8').split('\n');
      expect(schema.fields.map((field) => field.name).join(',')).toBe(header);
    }
  });

  it.each(committed.resources.map((resource) => [resource.name, resource.schema] as const))(
    '%s: types, keys, hashtags and constraints are those of Table Schema and HXL',
    (name, schema) => {
      const columns = schema.fields.map((field) => field.name);
      expect(new Set(columns).size).toBe(columns.length);
      expect(columns).toEqual(expect.arrayContaining([schema.primaryKey].flat()));
      expect(schema.missingValues).toEqual(['']);
      for (const { type, hxl, constraints = {} } of schema.fields) {
        expect(TABLE_SCHEMA_TYPES).toContain(type);
        expect(hxl).toMatch(/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/);
        expect(['required', 'unique', 'enum', 'minimum', 'maximum', 'maxLength', 'pattern']).toEqual(
          expect.arrayContaining(Object.keys(constraints)),
        );
        if ('pattern' in constraints) expect(() => new RegExp(String(constraints['pattern']))).not.toThrow();
        if ('minimum' in constraints) expect(['number', 'integer']).toContain(type);
        if ('pattern' in constraints || 'maxLength' in constraints) expect(type).toBe('string');
      }
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const target = committed.resources.find((resource) =>
          reference.resource === '' ? resource.name === name : resource.name === reference.resource,
        );
        expect(columns).toContain(fields);
        expect(target?.schema.fields.map((field) => field.name)).toContain(reference.fields);
      }
    },
  );

  it('has foreign keys on columns of one value only: neither on ;-lists nor on the free ends of relocations', () => {
    const keys = committed.resources.flatMap(({ name, schema }) =>
      (schema.foreignKeys ?? []).map(({ fields }) => `${name}.${fields}`),
    );
    expect(keys.sort()).toEqual([
      'claims.place_id',
      'crossings.place_id',
      'incidents.place_id',
      'milestones.place_id',
      'places.province_iso',
      'places.within',
      'provinces.slug',
      'statistics.place_id',
      'zones.province_iso',
    ]);
  });
});
