import type { pictureEn } from './picture.en';

export const pictureKm: typeof pictureEn = {
  events: (_n, shown) => `${shown} ព្រឹត្តិការណ៍`,
  facts: (dates, events, data) => `${dates} · ${events} · ${data}`,
  dated: (day, version) => `ទិន្នន័យថ្ងៃទី ${day} កំណែ ${version}`,
  filtered: (events) => `${events} តាមតម្រងដែលបានជ្រើស`,
  sources: (_n, shown, publishers) => `ប្រភព៖ ទំព័របោះពុម្ពផ្សាយ ${shown} (${publishers})`,
  others: (_n, shown) => `អ្នកបោះពុម្ពផ្សាយផ្សេងទៀត ${shown}`,
  address: (address) => `ផែនទីនេះ៖ ${address}`,
  select: (province) => `ព័ត៌មានអំពី${province}`,
};
