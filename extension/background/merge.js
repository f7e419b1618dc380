// Puts together what two pages told of one invitation: what is new counts, and a blank never takes anything away.

/** @template {object} T @param {T} before @param {T} now @returns {T} */
const filled = (before, now) => /** @type {T} */ ({ ...before, ...Object.fromEntries(Object.entries(now).filter(([, value]) => value !== null)) });

/** Whether one sender asked again: then nothing of the earlier request is true of this one. @param {Invitation} before @param {Invitation} now */
const isAnother = (before, now) => before.id !== null && now.id !== null && before.id !== now.id;

/** @param {Invitation} before @param {Invitation} now @returns {{ note: string | null, note_truncated: boolean | null }} the whole note rather than its beginning */
function noteOf(before, now) {
  const isBetter = now.note !== null && !(now.note_truncated && before.note !== null && !before.note_truncated);
  const { note, note_truncated } = isBetter || before.note === null ? now : before;
  return { note, note_truncated };
}

/** @param {Invitation | undefined} before @param {Invitation} now @returns {Invitation} */
export function merged(before, now) {
  if (!before || isAnother(before, now)) return now;
  const names = now.mutuals.names.length < before.mutuals.names.length ? before.mutuals.names : now.mutuals.names;
  return {
    ...filled(before, now), ...noteOf(before, now),
    sender: filled(before.sender, now.sender),
    mutuals: { count: now.mutuals.count ?? before.mutuals.count, names },
  };
}
