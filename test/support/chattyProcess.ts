/** For `node --import`: talks and listens on the channel to the process's caller, as `node --watch` does. */
process.on('message', () => undefined);
process.send?.({ 'watch:import': [] }, () => undefined);
process.send?.({ kind: 'other' }, () => undefined);
