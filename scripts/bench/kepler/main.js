/* global KeplerGl, React, ReactDOM, ReactRedux, Redux */
// Fictional points over as many days as the record has, filtered by a window of three months as the slider has it.
const DAY_MS = 86_400_000;
const FIRST = Date.UTC(2021, 0, 1);
const MONTHS = 30 * DAY_MS;

const store = Redux.createStore(
  Redux.combineReducers({
    keplerGl: KeplerGl.keplerGlReducer.initialState({ uiState: { readOnly: true, currentModal: null } }),
  }),
  {},
  Redux.applyMiddleware(...KeplerGl.enhanceReduxMiddleware([])),
);

const points = (count) => ({
  fields: [
    { name: 'latitude', type: 'real', format: '', analyzerType: 'FLOAT' },
    { name: 'longitude', type: 'real', format: '', analyzerType: 'FLOAT' },
    { name: 'day', type: 'timestamp', format: 'x', analyzerType: 'TIME' },
  ],
  rows: Array.from({ length: count }, (_, index) => [
    10.5 + ((index * 7919) % 3500) / 1000,
    102.6 + ((index * 104_729) % 5000) / 1000,
    FIRST + ((index * 31) % 1900) * DAY_MS,
  ]),
});

const config = {
  mapStyle: { styleType: 'no_map' },
  mapState: { latitude: 12.3, longitude: 105, zoom: 6 },
  visState: {
    filters: [
      {
        dataId: ['events'],
        id: 'time',
        name: ['day'],
        type: 'timeRange',
        value: [FIRST, FIRST + 3 * MONTHS],
        enlarged: true,
      },
    ],
    layers: [
      {
        id: 'points',
        type: 'point',
        config: {
          dataId: 'events',
          label: 'points',
          columns: { lat: 'latitude', lng: 'longitude' },
          isVisible: true,
          visConfig: { radius: 10 },
        },
      },
    ],
  },
};

function show() {
  if (!store.getState().keplerGl.map) {
    requestAnimationFrame(show);
    return;
  }
  const data = points(Number(new URLSearchParams(location.search).get('events')));
  store.dispatch(
    KeplerGl.addDataToMap({
      datasets: { info: { id: 'events', label: 'events' }, data },
      options: { centerMap: false, readOnly: true },
      config: { version: 'v1', config },
    }),
  );
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Milliseconds until a step of the time filter is drawn: the store, React, and the two frames after them. */
async function step(number) {
  const start = FIRST + number * MONTHS;
  const began = performance.now();
  store.dispatch(KeplerGl.wrapTo('map', KeplerGl.setFilter(0, 'value', [start, start + 3 * MONTHS])));
  await frame();
  await frame();
  return performance.now() - began;
}

window.bench = {
  async shown(count) {
    const times = [];
    for (let number = 0; number < count; number++) {
      times.push(await step(number));
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    return times;
  },
};

/** Told in the document once the layer and its filter are in the store. */
store.subscribe(() => {
  const { layers = [], filters = [] } = store.getState().keplerGl.map?.visState ?? {};
  if (layers.length > 0 && filters.length > 0) document.documentElement.setAttribute('data-drawn', '');
});
ReactDOM.createRoot(document.getElementById('app')).render(
  React.createElement(
    ReactRedux.Provider,
    { store },
    React.createElement(KeplerGl.KeplerGl, {
      id: 'map',
      mapboxApiAccessToken: 'none',
      width: window.innerWidth,
      height: window.innerHeight,
    }),
  ),
);
show();
