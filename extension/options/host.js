// The server's name in what a person types or pastes: an address, a handle, or the name itself.

const HOST = /^(?!-)(?:[a-z0-9-]{1,63}\.)+[a-z][a-z0-9-]{1,62}$/;

/** @param {string} text such as `social.example`, `@ana@social.example` or `https://social.example/@ana` @returns {string | null} */
export function hostIn(text) {
  const bare = text.trim().toLowerCase();
  const name = /^https?:\/\//.test(bare) ? bare : `https://${bare.replace(/^@?[^@/]*@/, "")}`;
  const host = URL.canParse(name) ? new URL(name).hostname : "";
  return HOST.test(host) ? host : null;
}
