// Runs as soon as the page begins to load: the background may be asleep, and starts meanwhile.
if (/^\/0P1(?:[0-9A-Za-z]{12}|[0-9A-Za-z]{15})?$/.test(location.pathname)) chrome.runtime.sendMessage({ type: 'wake' }).catch(() => undefined);
