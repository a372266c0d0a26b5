// The tab in Microsoft Teams takes on the theme of the client, also when that changes, and hands links
// that lead elsewhere to it. Anywhere else the page stays as it is: initialize() fails there.
(async () => {
  const { app } = globalThis.microsoftTeams;
  await app.initialize();
  const show = (theme) => {
    document.documentElement.dataset.theme = theme;
  };
  app.registerOnThemeChangeHandler(show);
  const { app: client } = await app.getContext();
  show(client.theme);
  app.notifySuccess();
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (!link || link.origin === location.origin) return;
    event.preventDefault();
    app.openLink(link.href).catch(() => window.open(link.href, '_blank', 'noopener'));
  });
})().catch(() => undefined);
