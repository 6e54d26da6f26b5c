package io.fundcalc.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.fundcalc.intake.report.ProblemCode;
import org.junit.jupiter.api.Test;

/** Exports of bank accounts at ING, which hold payments of a household beside those for funds. */
class IngExportTest {

    private static final String GERMANY = """
            Umsatzanzeige;Datei erstellt am: 02.04.2026 10:15

            IBAN;DE12 5001 0517 0000 0000 01
            Kontoname;Girokonto
            Bank;ING
            Kunde;Erika Mustermann
            Zeitraum;01.03.2026 - 31.03.2026
            Saldo;2.345,67;EUR

            Sortierung;Datum absteigend

            In der CSV-Datei finden Sie alle bereits gebuchten Umsätze.

            Buchung;Wertstellungsdatum;Auftraggeber/Empfänger;Buchungstext;Verwendungszweck;Saldo;Währung;Betrag;Währung
            31.03.2026;31.03.2026;Direkt-Depot 8012345678;Lastschrift;WP-ABRECHNUNG KAUF ISIN IE00B4L5Y983 iShares Core MSCI World;2.345,67;EUR;-250,00;EUR
            16.03.2026;16.03.2026;Arbeitgeber GmbH;Gehalt/Rente;Gehalt 03/2026;2.595,67;EUR;2.100,00;EUR
            05.03.2026;05.03.2026;Stadtwerke;Lastschrift;Abschlag Strom;495,67;EUR;-84,50;EUR
            02.03.2026;02.03.2026;Vermieter;Dauerauftrag/Terminueberweisung;Miete;580,17;EUR;-640,00;EUR
            """;

    private static final String NETHERLANDS = """
            "Datum";"Naam / Omschrijving";"Rekening";"Tegenrekening";"Code";"Af Bij";"Bedrag (EUR)";"Mutatiesoort";"Mededelingen";"Saldo na mutatie";"Tag"
            "20260331";"ING Beleggen";"NL00INGB0000000001";"NL00INGB0000000002";"OV";"Af";"250,00";"Overschrijving";"Storting beleggingsrekening";"2345,67";""
            "20260316";"Werkgever BV";"NL00INGB0000000001";"NL00RABO0000000003";"OV";"Bij";"2100,00";"Overschrijving";"Salaris maart";"2595,67";""
            "20260305";"Energie NV";"NL00INGB0000000001";"NL00ABNA0000000004";"IC";"Af";"84,50";"Incasso";"Termijn maart";"495,67";""
            "20260302";"Verhuurder";"NL00INGB0000000001";"NL00ABNA0000000005";"PO";"Af";"640,00";"Periodieke overschrijving";"Huur";"580,17";""
            """;

    /** No row says which fund was bought, and wages are no income of a fund. */
    @Test
    void refusesAnAccountExportFromGermany() {
        assertThat(Intakes.refusal(GERMANY).code()).isEqualTo(ProblemCode.NOTHING_ACCEPTED);
    }

    @Test
    void refusesAnAccountExportFromTheNetherlands() {
        assertThat(Intakes.refusal(NETHERLANDS).code()).isEqualTo(ProblemCode.NO_VALUE_COLUMN);
    }
}
