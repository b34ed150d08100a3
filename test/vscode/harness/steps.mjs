/** How many steps of the run went well, and what failed. */
export const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };

/** One thing that a person does and sees; a failure is told with a picture and does not end the run. */
export async function step(title, hands, action) {
  try {
    await action(hands);
    counts.passed += 1;
    console.log(`  ✔ ${title}`);
  } catch (error) {
    counts.failed += 1;
    counts.failures.push({ title, message: String(error.stack) });
    const picture = `failed-${counts.failed}`;
    await hands.screenshot(picture).catch(() => {});
    console.error(`  ✘ ${title} (build/screenshots/${picture}.png)\n${error.stack}`);
    console.error(`    notifications: ${(await hands.notifications().catch(() => [])).join(' | ')}`);
    await hands.page.keyboard.press('Escape').catch(() => {});
  }
}
