/** Reads the JSON that inline scripts assign, without running them. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignedObject, asList, parseJson, asRecord, asString } from '@/lib/sites/shared/inline-json.ts';
import { parse } from '../../../pages/pages.ts';

const page = (script: string) => {
  const document = parse('<!doctype html><html><head></head><body></body></html>');
  const element = document.createElement('script');
  element.textContent = script;
  document.body.append(element);
  return document;
};

describe('assignedObject', () => {
  it('reads any object, whatever surrounds it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const json = JSON.stringify(value);
        const read = assignedObject(
          page(`var a = {}; data.of.page = ${json}; more({"b": 1});`),
          /of\.page = /,
        );
        expect(JSON.stringify(read)).toBe(JSON.stringify(JSON.parse(json)));
      }),
    );
  });

  it('returns an empty object if the assignment, the object or its end is missing', () => {
    expect(assignedObject(page('other = {"a": 1}'), /data = /)).toEqual({});
    expect(assignedObject(page('data = load({"a": 1})'), /data = /)).toEqual({});
    expect(assignedObject(page('data = {"a": "}'), /data = /)).toEqual({});
  });
});

it('asRecord, asList and asString return an empty value or undefined for other types', () => {
  expect(parseJson('{')).toBeUndefined();
  expect(asRecord(null)).toEqual({});
  expect(asList({})).toEqual([]);
  expect(asString('  ')).toBeUndefined();
  expect(asString(1)).toBeUndefined();
});
