import { beforeEach, describe, expect, it } from 'vitest';
import { Scheduler } from '../../../server/src/protocol/scheduler.ts';
import { ManualTimers } from '../../support/manualTimers.ts';

let timers: ManualTimers;
let runs: number[];
let scheduler: Scheduler;

beforeEach(() => {
  timers = new ManualTimers();
  runs = [];
  scheduler = new Scheduler(
    (ms, run) => timers.after(ms, run),
    () => 100,
    () => runs.push(timers.now),
  );
});

describe('Scheduler', () => {
  it('runs once after a quiet', () => {
    scheduler.touch();
    timers.advance(50);
    scheduler.touch();
    timers.advance(1000);
    expect(runs).toEqual([150]);
  });

  it('does not wait without end for a user who never pauses', () => {
    for (let i = 0; i < 20; i++) {
      scheduler.touch();
      timers.advance(60);
    }
    expect(runs).toEqual([500, 1040]);
  });

  it('runs again after a later touch, and not by itself', () => {
    scheduler.touch();
    timers.advance(500);
    expect(runs).toEqual([100]);
    scheduler.touch();
    timers.advance(500);
    expect(runs).toEqual([100, 600]);
  });

  it('runs no more once disposed', () => {
    scheduler.touch();
    scheduler.dispose();
    timers.advance(1000);
    expect(runs).toEqual([]);
  });
});
