/** Tests with damaged, hostile and oversized files, with killed processes and with full disks. */
package ziping.robustness;
