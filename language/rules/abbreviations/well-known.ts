import { z } from 'zod';

/**
 * Abbreviations that a reader of official documents needs no introduction to. Bodies and kinds: Nghị định
 * 30/2020/NĐ-CP, annex III, and common use in the documents of `examples/`; measures and techniques: words of every
 * newspaper. What one field uses (CNTT, TTHC, ATTT) is not here: a document introduces it.
 */
const groups = z.record(z.string(), z.string()).parse({
  bodies: 'UBND HĐND MTTQ MTTQVN TW TƯ TU CP TTg QH UBTVQH ĐBQH BCH BTV VP UBMTTQ HTX LHPN CCB TAND VKSND LĐLĐ ĐTN',
  documents: 'NQ QĐ CT QC TB HD KH PA ĐA BC TTr CV NĐ TT BB PL VT STT ĐVT TP TX TTH HĐ',
  economy: 'GDP GRDP GNP CPI FDI ODA USD VND VNĐ EUR WTO ASEAN APEC EU',
  people: 'THCS THPT BHYT BHXH BHTN CMND CCCD BTC BQL OCOP',
  technique:
    'AI ICT IT LAN WAN VPN USB PC PDF XML HTML JSON SMS QR GPS GIS ISO TCVN QCVN TV IP GSM SIM ATM POS CD DVD ID URL API STEM STEAM ADSL FTTH BTS MOOC ROM RAM CPU SSL TCP FM AM',
  companies: 'VNPT FPT VTV VOV BKAV VIETTEL VTC CMC MISA VSSID VNEID',
  indices: 'PCI PAPI SIPAS PAR INDEX DDCI DTI HDI PII SIPI KPI',
  diseases: 'COVID HIV AIDS SARS',
});

/** Abbreviations that may stand without being introduced. */
export const wellKnown: ReadonlySet<string> = new Set(Object.values(groups).flatMap((words) => words.split(' ')));
