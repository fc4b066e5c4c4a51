import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentenceOf } from '../../extensions/shared/sentences';
import { appFunctionUids } from './endpoints';
import { refusalCodes } from '../../src/offboarding/outcome';
import {
  closedStageIds,
  initiatorIds,
  outcomeIds,
  builtInReasonDetailIds,
  reasonIds,
  stageIds,
  builtInStepIds,
} from '../../src/playbook/lookup';

const sources = ['src', 'functions', 'extensions']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !/(\.test\.tsx?|testing[^/]*)$/.test(path));

test('Every refusal has its own message', () => {
  const sentences = refusalCodes.map((code) => sentenceOf({ code }));
  expect(sentences.filter((sentence) => !/^[A-Z].{20,}/.test(sentence))).toEqual([]);
  expect(new Set(sentences).size).toBe(refusalCodes.length);
});

test('Every file of functions/ runs functions of src/api or is an endpoint, and the other way round', () => {
  const files = readdirSync('functions').filter((name) => /^[a-z-]+\.ts$/.test(name));
  const uids = files.map((name) => name.replace(/\.ts$/, '').replaceAll('-', '_'));
  expect(uids.sort()).toEqual(appFunctionUids().sort());
});

test('Only the playbook contains ids of steps, stages and reasons', () => {
  const ids = new Set<string>([
    ...builtInStepIds,
    ...stageIds,
    ...closedStageIds,
    ...outcomeIds,
    ...initiatorIds,
    ...reasonIds,
    ...builtInReasonDetailIds,
  ]);
  const id = `['"\`](${[...ids].join('|')})['"\`]`;
  const compared = new RegExp(`[=!]==?\\s*${id}|${id}\\s*[=!]==?|\\bcase ${id}`);
  const found = sources
    .filter((path) => !path.startsWith('src/playbook/'))
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          compared.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [],
        ),
    );
  expect(sources.length).toBeGreaterThan(80);
  expect(found).toEqual([]);
});
